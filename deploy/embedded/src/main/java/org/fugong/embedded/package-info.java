/**
 * Real Kafka (KRaft) and real PostgreSQL, started from a JVM: for the runner behind {@code deploy/up} and for every test.
 */
@NullMarked
package org.fugong.embedded;

import org.jspecify.annotations.NullMarked;
