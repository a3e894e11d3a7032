package org.fugong.registry.bulk.application;

import java.util.ArrayList;
import java.util.List;

import org.fugong.chassis.table.FileKind;
import org.fugong.registry.bulk.domain.Line;
import org.fugong.registry.domain.identity.Fault;

/** A row's cells by column. */
public record Cells(FileKind kind, Line line) {

    /** The cell below that column; empty if the file has none. */
    public String get(String column) {
        return line.cells().get(kind.columns().indexOf(column));
    }

    /** What is wrong with the row's form; more may be added. */
    public List<Fault> faults() {
        List<Fault> faults = new ArrayList<>();
        String fault = line.cells().get(kind.columns().size());
        if (!fault.isEmpty()) {
            faults.add(new Fault("", fault, "More cells than the header has: a comma in a cell without quotes?"));
        }
        return faults;
    }
}
