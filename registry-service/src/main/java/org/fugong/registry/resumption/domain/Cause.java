package org.fugong.registry.resumption.domain;

/** Why an enterprise is suspended, for those who count; what happened is told in words beside it. */
public enum Cause {
    FEVER_CASE,
    CONDITIONS_NOT_MET,
    UNSAFE_WORK,
    OTHER
}
