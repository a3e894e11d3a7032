package org.fugong.reporting.bulletin.application;

import java.util.List;

/** Makes the files of a bulletin: PDF, XLSX and CSV, each in both languages. */
public interface Press {
    /** @param bulletin without its files */
    List<BulletinFile> print(Bulletin bulletin, BulletinContent content);
}
