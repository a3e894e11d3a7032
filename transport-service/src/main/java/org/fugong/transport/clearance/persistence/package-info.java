/** Clearances and every answer to them in PostgreSQL. */
@NullMarked
package org.fugong.transport.clearance.persistence;

import org.jspecify.annotations.NullMarked;
