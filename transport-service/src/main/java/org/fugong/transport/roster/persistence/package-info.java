/** Rosters in PostgreSQL, which no statement can change. */
@NullMarked
package org.fugong.transport.roster.persistence;

import org.jspecify.annotations.NullMarked;
