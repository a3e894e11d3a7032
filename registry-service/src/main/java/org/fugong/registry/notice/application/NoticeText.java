package org.fugong.registry.notice.application;

/**
 * What is said, in both languages. Kept as it was said: a notice is a record, later wording does not change it. Holds no
 * personal data.
 */
public record NoticeText(String en, String zh) {}
