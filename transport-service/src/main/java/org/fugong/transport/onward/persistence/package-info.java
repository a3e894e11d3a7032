/** Orders and plans in PostgreSQL. */
@NullMarked
package org.fugong.transport.onward.persistence;

import org.jspecify.annotations.NullMarked;
