/** Boardings and arrivals in PostgreSQL. */
@NullMarked
package org.fugong.transport.journey.persistence;

import org.jspecify.annotations.NullMarked;
