package org.fugong.healthcode.declaration.domain;

/** Symptoms that a declaration asks for. */
public enum Symptom {
    FEVER,
    COUGH,
    FATIGUE,
    BREATHLESSNESS,
    SORE_THROAT,
    DIARRHOEA
}
