"""Partners of Riverside: organisations, what they answer for, and who has reach where. All invented."""

# name, kind, other names
ORGANISATIONS = (
    ("Riverside Transport", "transport", ("the bus company",)),
    ("Riverside Council, parks and open spaces", "authority", ("the parks team",)),
    ("Riverside Council, street lighting", "authority", ("street lighting",)),
    ("Riverside Neighbourhood Police", "police", ("the neighbourhood team",)),
    ("Weir and Mill Housing", "housing", ("the housing association",)),
    ("Tannery High School", "school", ()),
    ("Mill Road Academy Trust", "school", ("the academy trust",)),
    ("Harbour Academy Trust", "school", ()),
    ("Riverside College", "school", ("the college",)),
    ("Pepper Stop Ltd", "business", ()),
    ("Penny Pier Amusements Ltd", "business", ()),
    ("Riverside Retail Park Management", "business", ("retail park security",)),
    ("St Brannock's Church", "faith", ()),
    ("Riverside mosque", "faith", ("the mosque",)),
    ("Riverside Young Minds", "health", ("the counselling service",)),
    ("Riverside School Nursing", "health", ("the school nurse team",)),
    ("Cinder Path Skate Collective", "voluntary", ()),
    ("Weir End Forest Skills", "voluntary", ("forest skills",)),
)  # fmt: skip

# context, organisation, for what
RESPONSIBLE = (
    ("Riverside Bus Station", "Riverside Transport", "the building, its staff and cameras"),
    ("Riverside Bus Station", "Riverside Council, street lighting", "lights on the forecourt"),
    ("Tannery Park", "Riverside Council, parks and open spaces", "the park keeper, gates and hedges"),
    ("Pepper Stop Chicken", "Pepper Stop Ltd", "the shop and the pavement seating"),
    ("Curriers Court flats", "Weir and Mill Housing", "stairwells, door entry, caretaker"),
    ("Retail park car park", "Riverside Retail Park Management", "security staff"),
    ("Penny Pier amusements", "Penny Pier Amusements Ltd", "the arcade floor"),
    ("Tannery High", "Tannery High School", "the school day and the gate"),
    ("Mill Road Academy", "Mill Road Academy Trust", "the school day and the gate"),
    ("Harbour Academy", "Harbour Academy Trust", "the school day and the gate"),
    ("Lantern Towers stairwell", "Weir and Mill Housing", "locks and lighting"),
    ("Forest skills classroom", "Weir End Forest Skills", "everything that happens there"),
)

# context, name, role, organisation (or none), kind of reach, times, how to reach them
REACHES = (
    ("Riverside Bus Station", "Priya Nair-Lowe", "Transport manager", "Riverside Transport", "runs_it", "Weekdays 6 to 4", "Ring the depot"),
    ("Riverside Bus Station", "Femi", "Driver on the 14, notices who is alone", "Riverside Transport", "works_there", "Late shifts", "Through Priya"),
    ("Riverside Bus Station", "Mrs Abara", "Runs the tea kiosk; young people trust her", "", "works_there", "Till 8 at night", "Say hello, buy tea"),
    ("Tannery Park", "Col", "Park keeper", "Riverside Council, parks and open spaces", "works_there", "Till dusk", "At the hut"),
    ("Pepper Stop Chicken", "Hamza", "Manager; wants young people safe on his step", "Pepper Stop Ltd", "runs_it", "Evenings", "In the shop"),
    ("Curriers Court flats", "Auntie Pearl", "Lives on the first balcony; knows everybody", "", "lives_there", "Always", "Knock"),
    ("Cinder Path Skatepark", "Juno", "Coach", "Cinder Path Skate Collective", "visits", "Saturdays", "At the ramps"),
    ("Fade Room barbers", "Mr Osei", "Barber; young people talk in the chair", "", "works_there", "Tuesday to Saturday", "In the shop"),
    ("Saddler Street boxing gym", "Coach Bev", "Coach", "", "runs_it", "Five nights", "At the gym"),
    ("Tannery Library", "Ms Quill", "Librarian", "", "works_there", "Till six", "At the desk"),
    ("Weavers Arcade", "Lionel", "Caretaker", "", "works_there", "Afternoons", "In the booth"),
    ("Northside leisure centre", "Bex", "Lifeguard", "", "works_there", "Evenings", "At reception"),
    ("Harbour wall", "The harbour master's boat crew", "Look out for young people on the wall", "", "visits", "Tides", "Radio hut"),
    ("Gull's Chips", "Sandra", "Owner", "", "runs_it", "Till ten", "In the shop"),
    ("Go-kart track", "Paulo", "Marshal", "", "works_there", "Weekends", "At the pit"),
    ("Mill gaming server", "a moderator called Fern", "Moderates the server", "", "online", "Most nights", "Message the server"),
    ("Forest skills classroom", "Hazel", "Forest skills leader", "Weir End Forest Skills", "runs_it", "Thursdays", "By text"),
)  # fmt: skip
# Place, name, how ready they are (0 to 4), days from Monday (0), parts of the week, who said so.
LOOK_OUT: tuple[tuple[str, str, int, tuple[int, ...], tuple[str, ...], str], ...] = (
    ("Riverside Bus Station", "Priya Nair-Lowe", 2, (0, 1, 2, 3, 4), ("morning",), "Priya, on the telephone"),
    ("Riverside Bus Station", "Mrs Abara", 3, (0, 1, 2, 3, 4), ("after_school", "evening"), "Mrs Abara, over tea"),
)
