package org.fugong.transport.charter.application;

import java.io.InputStream;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.fugong.chassis.privacy.PersonalData;
import org.fugong.chassis.table.FileKind;
import org.fugong.chassis.table.Row;
import org.fugong.chassis.table.TableFormat;
import org.fugong.chassis.table.TableReader;
import org.fugong.chassis.web.Problem;
import org.fugong.transport.charter.application.NominateList.How;
import org.fugong.transport.charter.application.NominateList.Named;
import org.fugong.transport.charter.application.NominateList.One;
import org.fugong.transport.charter.application.NominateList.Outcome;
import org.fugong.transport.charter.application.NominateList.Refused;
import org.fugong.transport.charter.application.NominateList.Wish;
import org.fugong.transport.charter.application.NominationFile.Counts;
import org.fugong.transport.charter.application.NominationFile.RefusedRow;
import org.fugong.transport.charter.domain.Charter;
import org.fugong.transport.charter.domain.Nomination;
import org.fugong.transport.charter.domain.NominationLine;
import org.fugong.transport.charter.domain.NominationRules.Refusal;
import org.fugong.transport.charter.domain.NominationStatus;
import org.fugong.transport.worker.application.WorkerDocuments;

/**
 * Nominates the workers of a file, in one transaction. A worker is told by their document or by their id; the document is not
 * kept, except sealed in a row that is refused. Whoever is on this charter already, with the same companions, is passed over,
 * so that a file can be sent twice.
 */
@ApplicationScoped
public class NominateFile {

    /** What one transaction does within a second or two; no charter has as many seats. */
    public static final int MOST_ROWS = 5000;

    /** The columns. */
    public static final FileKind KIND = new FileKind(
            "NOMINATIONS",
            List.of("idType", "idNumber", "name", "group", "restMayTravel", "stop", "workerId"),
            Set.of("idType", "idNumber", "name", "group", "restMayTravel", "stop", "workerId"),
            Map.of(
                    "idType", "证件类型",
                    "idNumber", "证件号码",
                    "name", "姓名",
                    "group", "同行组",
                    "restMayTravel", "其余可走",
                    "stop", "上车站序",
                    "workerId", "员工编号"));

    private final Charters charters;
    private final Nominations nominations;
    private final NominateList list;
    private final NominationFiles files;
    private final WorkerDocuments documents;
    private final DatabaseClock clock;

    NominateFile(
            Charters charters,
            Nominations nominations,
            NominateList list,
            NominationFiles files,
            WorkerDocuments documents,
            DatabaseClock clock) {
        this.charters = charters;
        this.nominations = nominations;
        this.list = list;
        this.files = files;
        this.documents = documents;
        this.clock = clock;
    }

    /** A file as it comes. */
    public record Upload(
            UUID charterId, UUID enterpriseId, boolean dryRun, boolean asAWhole, String contentType, String by) {

        How how() {
            return How.of(asAWhole, dryRun);
        }
    }

    /** A row read: a worker or a fault of form. */
    private record Read(int number, List<String> cells, Named named, Optional<String> fault) {

        /** Never the cells: they are personal. */
        @Override
        public String toString() {
            return "Read[number=" + number + "]";
        }
    }

    /** A file read. */
    private record Content(Charset charset, List<Read> rows) {}

    /** What becomes of the rows: who was on the charter before, and what was answered of the others. */
    private record Judged(Set<Integer> already, NominateList.Answer answer) {}

    /**
     * Takes a file; nothing where there is no such charter.
     *
     * @throws Problem 422 {@code table-…} for a file that can't be read as a whole
     * @throws ClosedException past the deadline
     */
    @Transactional
    public Optional<NominationFile> take(Upload upload, InputStream body) {
        // Read before the charter is locked: a slow net holds up nobody else.
        Content content = read(upload.contentType(), body);
        Optional<Charter> charter = charters.lock(upload.charterId()).filter(Charter::isPublic);
        if (charter.isEmpty()) {
            return Optional.empty();
        }
        List<Wish> wishes = Wish.of(content.rows().stream().map(Read::named).toList());
        Set<Integer> already = already(wishes, charter.get());
        // A row that can't be read names nobody: it is refused, with its group, and with the whole where that is asked
        // for.
        return list.nominate(new NominateList.Order(
                        upload.charterId(),
                        Optional.of(upload.enterpriseId()),
                        wishes.stream()
                                .filter(wish ->
                                        !already.contains(wish.ones().get(0).line()))
                                .toList(),
                        false,
                        upload.how(),
                        upload.by()))
                .map(answer -> keep(upload, content, new Judged(already, answer)));
    }

    /** Lines of those who are on this charter already as the file wants them: alone, or all of a group together. */
    private Set<Integer> already(List<Wish> wishes, Charter charter) {
        Map<UUID, Nomination> bound = nominations.bound(wishes.stream()
                .flatMap(wish -> wish.ones().stream())
                .map(One::workerId)
                .collect(Collectors.toSet()));
        Set<UUID> seen = new HashSet<>();
        Set<Integer> lines = new HashSet<>();
        for (Wish wish : wishes) {
            List<Optional<Nomination>> theirs = wish.ones().stream()
                    .map(one -> Optional.ofNullable(bound.get(one.workerId()))
                            .filter(n -> n.charterId().equals(charter.id())))
                    .toList();
            boolean allHere = theirs.stream().allMatch(Optional::isPresent);
            boolean asOneParty = theirs.stream()
                            .flatMap(Optional::stream)
                            .map(Nomination::partyId)
                            .distinct()
                            .count()
                    == 1;
            boolean firstTime = wish.ones().stream().allMatch(one -> seen.add(one.workerId()));
            if (allHere && asOneParty && firstTime) {
                wish.ones().forEach(one -> lines.add(one.line()));
            }
        }
        return lines;
    }

    private NominationFile keep(Upload upload, Content content, Judged judged) {
        NominateList.Answer answer = judged.answer();
        if (!answer.charter().isOpenAt(answer.at())) {
            throw new ClosedException(answer.charter(), answer.at());
        }
        Map<Integer, Refusal> refusals = new HashMap<>();
        int seated = 0;
        int waiting = 0;
        for (Outcome outcome : answer.outcomes()) {
            if (outcome instanceof Refused refused) {
                refusals.put(outcome.one().line(), refused.refusal());
            } else if (((NominateList.Placed) outcome).nomination().status() == NominationStatus.SEATED) {
                seated++;
            } else {
                waiting++;
            }
        }
        List<RefusedRow> refused = new ArrayList<>();
        for (int i = 0; i < content.rows().size(); i++) {
            Refusal refusal = refusals.get(i);
            if (refusal != null) {
                Read row = content.rows().get(i);
                refused.add(
                        new RefusedRow(row.number(), row.cells(), row.fault().orElse(refusal.code())));
            }
        }
        NominationFile file = new NominationFile(
                UUID.randomUUID(),
                upload.charterId(),
                upload.enterpriseId(),
                upload.dryRun(),
                upload.asAWhole(),
                upload.how().keeps() && !(upload.asAWhole() && !refused.isEmpty()),
                TableFormat.of(upload.contentType()),
                content.charset(),
                new Counts(
                        content.rows().size(), seated, waiting, judged.already().size(), refused.size()),
                clock.now());
        files.add(file, refused, upload.by());
        return file;
    }

    private Content read(String contentType, InputStream body) {
        try (TableReader table = TableReader.open(body, contentType)) {
            FileKind.Header header = header(table.columns());
            List<Read> rows = new ArrayList<>();
            while (table.hasNext()) {
                if (rows.size() == MOST_ROWS) {
                    throw Problem.of(
                                    422, "table-too-large", "A file of nominations has at most " + MOST_ROWS + " rows.")
                            .with("maxRows", MOST_ROWS);
                }
                rows.add(read(table.next(), header, rows.size()));
            }
            if (rows.isEmpty()) {
                throw Problem.of(422, "table-empty", "The file has no rows below its header.");
            }
            return new Content(table.charset(), rows);
        }
    }

    private static FileKind.Header header(List<String> columns) {
        FileKind.Header header = KIND.header(columns, Set.of());
        boolean names = header.names().containsKey("workerId") || header.names().containsKey("idNumber");
        if (!names || !header.unknown().isEmpty()) {
            throw Problem.of(
                            422,
                            "table-header",
                            "The first row must name the columns, as in the template: some are missing or unknown.")
                    .with("missing", names ? List.of() : List.of("idNumber"))
                    .with("unknownColumns", header.unknown());
        }
        return header;
    }

    private Read read(Row row, FileKind.Header header, int line) {
        Map<String, String> cells = new HashMap<>();
        List<String> inOrder = new ArrayList<>();
        for (String column : KIND.columns()) {
            String name = header.names().get(column);
            String cell = name == null ? "" : row.get(name);
            cells.put(column, cell);
            inOrder.add(cell);
        }
        NominationLine read = NominationLine.read(column -> cells.getOrDefault(column, ""));
        Optional<String> fault = Optional.ofNullable(row.fault()).or(read::fault);
        UUID worker = fault.isPresent()
                ? new UUID(0, line)
                : read.workerId()
                        .orElseGet(() -> documents.idOf(
                                read.documentType(), PersonalData.of(cells.getOrDefault("idNumber", ""))));
        return new Read(
                row.number(), inOrder, new Named(worker, read.group(), read.restMayTravel(), read.stop()), fault);
    }
}
