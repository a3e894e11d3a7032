/** Statements of the service's own tables, one thin layer above JDBC. */
@NullMarked
package org.fugong.registry.sql;

import org.jspecify.annotations.NullMarked;
