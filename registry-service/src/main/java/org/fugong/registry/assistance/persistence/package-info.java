/** Requests for help in PostgreSQL. */
@NullMarked
package org.fugong.registry.assistance.persistence;

import org.jspecify.annotations.NullMarked;
