package org.fugong.transport.roster.application;

/** What a list with names is written as. */
public enum FileFormat {
    XLSX,
    CSV,
    PDF
}
