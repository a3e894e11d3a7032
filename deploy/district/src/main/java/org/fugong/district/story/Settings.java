package org.fugong.district.story;

import java.net.URI;
import java.time.Duration;

/**
 * How the story is played.
 *
 * @param frontDoor address of the front door, such as {@code http://localhost:8080}
 * @param kafka bootstrap servers, for the agencies' plain Kafka clients
 * @param run name of this run: a story that is started again under the same name goes on where it was, since every
 *     request by REST bears an Idempotency-Key made of it, and whoever acts on pages sees there what is done
 * @param callOut from the announcement of the charter (03:00) to its deadline (11:00) on the story's fast clock
 * @param pace over how long registrations and resumptions are spread; zero for as fast as they are taken
 * @param clients requests under way at once
 */
public record Settings(URI frontDoor, String kafka, String run, Duration callOut, Duration pace, int clients) {}
