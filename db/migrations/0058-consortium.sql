-- Partners of a consortium read the collaborations that come of what they posted together.
create index collaboration_posting on collaboration (posting_id);
