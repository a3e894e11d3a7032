/** Plain SQL with values bound by type. */
@NullMarked
package org.fugong.transport.sql;

import org.jspecify.annotations.NullMarked;
