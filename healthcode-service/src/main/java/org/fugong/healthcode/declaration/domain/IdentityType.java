package org.fugong.healthcode.declaration.domain;

/** Documents that identify a person. The names are part of a person's opaque id and so never change. */
public enum IdentityType {
    /** Resident identity card, GB 11643-1999. */
    RESIDENT,
    PASSPORT,
    /** Mainland travel permit for Hong Kong and Macao residents. */
    HK_MACAO_PERMIT,
    /** Mainland travel permit for Taiwan residents. */
    TAIWAN_PERMIT
}
