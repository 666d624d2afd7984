"""The contexts of Riverside: wards, and in each the places, routes and rooms that young people name.

Each line: sort, name, and the words young people use for it. The sort decides which sentences may name it.
"""

# longitude, latitude of each ward's middle: invented ground on open sea
WARDS = {
    "Tannery": (3.200, 55.900),
    "Mill": (3.222, 55.908),
    "Northside": (3.206, 55.921),
    "Harbour": (3.236, 55.894),
    "Orchard Rise": (3.178, 55.911),
    "Weir End": (3.181, 55.889),
}

KINDS = {
    "ward": "neighbourhood", "estate": "neighbourhood", "street": "place", "outdoor": "place", "shop": "place", "sport": "place",
    "transit": "place", "route": "transport_route", "school": "school_education", "club": "service_setting",
    "quiet": "service_setting", "health": "service_setting", "online": "online_space", "group": "friends_peers", "flat": "home",
}  # fmt: skip

PLACES = {
    "Tannery": """
        transit | Riverside Bus Station | the bus station, the station
        shop | Pepper Stop Chicken | the chicken shop, Pepper Stop
        outdoor | Tannery Park | the park, Tannery Park
        outdoor | Old Tannery Towpath | the towpath
        sport | Cinder Path Skatepark | the skatepark
        estate | Curriers Court flats | Curriers Court, the flats
        street | Bark Lane underpass | the underpass
        street | Hide Street steps | the steps on Hide Street
        club | The Loft youth centre | the Loft
        school | Tannery High | Tannery High
        school | Riverside College, bike workshop | the bike workshop
        shop | Lime Pit Newsagent | the corner shop
        shop | Fade Room barbers | the barbers
        quiet | Tannery Library | Tannery library
        transit | Vat Street bus shelter | the shelter on Vat Street
        route | Number 14 bus | the number 14
        group | The bench lot | the bench lot
        online | Tannery group chat | the Tannery group chat
        sport | Saddler Street boxing gym | the boxing gym
        street | Retail park car park | the retail park
        """,
    "Mill": """
        outdoor | Mill Green | the green, Mill Green
        transit | Mill Road tram stop | the tram stop
        shop | Spindle Food and Wine | the all-night shop, Spindle
        shop | Weavers Arcade | the arcade
        estate | Bobbin Close | Bobbin Close
        street | Loom Street garages | the garages on Loom Street
        street | Carding Passage | the cut-through
        school | Mill Road Academy | the academy
        club | Mill Boys' and Girls' Club | the Mill club
        sport | Shuttle Lane football cage | the football cage
        outdoor | Mill Pond | the pond
        quiet | St Brannock's community hall | the hall
        shop | Sugar Dome desserts | the dessert place, Sugar Dome
        route | Mill tram line | the tram
        online | Mill gaming server | the Mill server
        group | Year 10 lunch table | the lunch table lot
        shop | Warp and Weft phone repairs | the phone shop
        flat | Flat above the launderette | the flat above the launderette
        outdoor | Mill allotments | the allotments
        street | Market square, Mill side | the market square
        """,
    "Northside": """
        outdoor | Northside Rec | the rec
        transit | Northside Station footbridge | the footbridge
        shop | North Star Kebab | the kebab shop
        shop | Top Shop parade | the parade
        estate | Beacon Heights | Beacon Heights
        estate | Lantern Towers | Lantern Towers
        street | Lantern Towers stairwell | the stairwell
        street | Kiln Lane car park | Kiln Lane car park
        school | Northside Community School | Northside school
        school | The Bridge alternative provision | the Bridge
        club | Beacon Youth Hub | the Hub
        sport | Northside leisure centre | the leisure centre
        sport | Beacon basketball court | the court
        health | Northside health drop-in | the drop-in
        route | Number 8 night bus | the night bus
        online | Lantern live streams | the streams
        group | The landing group | the landing group
        outdoor | Quarry edge | the quarry edge
        shop | Glow tanning and nails | the nail place
        street | Storey Street bins | behind the flats on Storey Street
        """,
    "Harbour": """
        outdoor | Harbour wall | the harbour wall
        outdoor | Shingle Beach | the beach
        transit | Ferry terminal | the ferry terminal
        transit | Harbour interchange | the interchange
        shop | Gull's Chips | the chip shop
        shop | Penny Pier amusements | the amusements
        shop | Deckhand Café | the café on the front
        estate | Ropewalk estate | the Ropewalk
        street | Net Loft yard | the yard behind the net lofts
        street | Dock Road lay-by | the lay-by
        school | Harbour Academy | Harbour Academy
        club | Harbour cadet hut | the cadet hut
        club | Slipway youth project | Slipway
        sport | Harbour pool | the pool
        quiet | Mission reading room | the reading room
        route | Coast path to the lighthouse | the coast path
        online | Pier confession page | the confession page
        group | The slipway crew | the slipway crew
        flat | Holiday lets on Dock Road | the holiday lets
        outdoor | Lighthouse green | the lighthouse
        """,
    "Orchard Rise": """
        outdoor | Orchard Rise woods | the woods
        outdoor | Cider Press playing field | the playing field
        shop | Pippin Stores | Pippin Stores
        shop | Russet Road takeaway | the takeaway
        estate | Orchard Rise new build | the new build
        street | Bramley Drive alley | the alley
        street | Pound Lane turning circle | the turning circle
        school | Orchard Rise School | Orchard Rise
        school | Sixth form at Pomona House | sixth form
        club | Scout barn | the barn
        sport | Cider Press cricket nets | the nets
        sport | Rise riding stables | the stables
        health | Orchard Rise surgery | the surgery
        transit | Blossom Corner bus stop | Blossom Corner
        route | Number 22 bus | the 22
        online | Orchard year group story | the year group story
        group | The rehearsal group | the rehearsal group
        shop | Blossom Corner café | the café
        street | Unfinished show home | the show home
        outdoor | Reservoir path | the reservoir
        """,
    "Weir End": """
        outdoor | Weir End Woods | Weir End woods
        outdoor | The weir | the weir
        outdoor | Sluice Meadow | the meadow
        shop | Weir Garage shop | the garage
        shop | Lockside Grill | the grill
        estate | Sluice Road estate | Sluice Road
        estate | Long Meadow cottages | Long Meadow
        street | Lock-ups on Paddle Lane | the lock-ups
        street | Railway arches | the arches
        school | Weir Vale School | Weir Vale
        school | Forest skills classroom | the forest classroom
        club | The Boathouse | the Boathouse
        sport | Weir canoe club | the canoe club
        sport | Go-kart track | the go-kart track
        sport | Arches climbing wall | the climbing wall
        quiet | Weir End family centre | the family centre
        transit | Lock Bridge station | the little station
        route | Cycle route 7 | the cycle route
        online | Weir marketplace group | the marketplace group
        group | The Sunday riders | the Sunday riders
        """,
}

GOOD = {
    "transit": "Staff on the early shift know young people by name. It is lit, and there is somewhere warm to wait.",
    "shop": "Cheap, warm and open late. The owner lets young people charge their phones.",
    "outdoor": "Space, trees, somewhere to be loud without anybody minding.",
    "sport": "Young people say they feel good at something here, and adults stay the whole evening.",
    "estate": "Neighbours know each other. Aunties on the balconies see everything.",
    "street": "It is a short cut everybody uses, and a place to shelter when it rains.",
    "club": "Young people helped choose the paint, the music and the rules. There is toast.",
    "school": "Teachers who notice, and breakfast for anybody who comes early.",
    "quiet": "Nobody asks why you are here. There is a chair by the radiator.",
    "health": "You can go without an appointment, and the receptionist is kind.",
    "route": "It gets young people home after dark, and some of the drivers look out for them.",
    "online": "Jokes, birthdays, lifts home arranged; people check on each other.",
    "group": "They wait for each other and walk home together.",
    "flat": "Young people say it is warm and somebody always has a charger.",
    "ward": "People have lived here for generations; there is a festival in June.",
}
WORRIES = {
    "transit": "Young people say adults they do not know start conversations here after dark.",
    "shop": "Young people have been offered free food and then asked for favours by adults who wait outside.",
    "street": "The lights are broken and nobody can see in. Young people say they walk faster here.",
    "online": "Messages come from accounts nobody knows, at night, with offers.",
    "flat": "Young people describe adults coming and going whom nobody introduces.",
    "outdoor": "After dark there is no staff and no light on the far side.",
    "route": "The top deck late at night has no adults on it.",
}
