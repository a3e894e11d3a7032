package org.fugong.transport.charter.domain;

/** What the travellers ride in. */
public enum CharterMode {
    TRAIN,
    BUS
}
