/** Requests for buses in PostgreSQL. */
@NullMarked
package org.fugong.transport.bus.persistence;

import org.jspecify.annotations.NullMarked;
