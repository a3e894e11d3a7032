package org.fugong.transport.access;

import java.util.List;
import java.util.UUID;

import org.fugong.transport.CharterNight;

/**
 * What is there when access is tested.
 *
 * @param night does what the tests do over and over
 * @param enterprise id of an enterprise in {@link CharterNight#TOWN}
 * @param neighbour id of another, in {@link CharterNight#OTHER_TOWN}
 * @param charter open, with the worker nominated by the enterprise and the clearances open
 * @param worker of the enterprise
 * @param frozen another charter whose roster is frozen, with the rider on it
 * @param rider of the enterprise as well
 */
record Scene(CharterNight night, UUID enterprise, UUID neighbour, UUID charter, UUID worker, UUID frozen, UUID rider) {

    static Scene set(CharterNight night) {
        UUID enterprise = UUID.randomUUID();
        UUID neighbour = UUID.randomUUID();
        List<UUID> workers = night.manyWorkers(enterprise, CharterNight.TOWN, 2);
        night.manyWorkers(neighbour, CharterNight.OTHER_TOWN, 1);
        UUID charter = CharterNight.announce(3);
        CharterNight.nominate(charter, enterprise, workers.get(0)).statusCode(201);
        UUID frozen = CharterNight.announce(3);
        CharterNight.nominate(frozen, enterprise, workers.get(1)).statusCode(201);
        night.clear(workers.get(1));
        night.deadlinePasses(frozen);
        night.awaitState(frozen, "CLOSED");
        return new Scene(night, enterprise, neighbour, charter, workers.get(0), frozen, workers.get(1));
    }

    /** Path of the open charter. */
    String open() {
        return "/api/v1/charters/" + charter;
    }

    /** Path of the frozen one. */
    String closed() {
        return "/api/v1/charters/" + frozen;
    }
}
