"""The words of plans: goals and how we will know, responses, actions, safety plans."""
