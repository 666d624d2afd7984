"""What is asked about encounters: notes in `notes`, times when a young person is missing in `missing`."""

from kith.encounters.forms.notes import AmendForm, NewForm, NoteForm, PromoteForm, StoryFilter

__all__ = ["AmendForm", "NewForm", "NoteForm", "PromoteForm", "StoryFilter"]
