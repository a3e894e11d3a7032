package org.fugong.registry.assistance.web;

import org.jspecify.annotations.Nullable;

/** A note, as it is sent. */
record NoteRequest(@Nullable String note) {}
