/** Plain JDBC in the current transaction. */
@NullMarked
package org.fugong.healthcode.database;

import org.jspecify.annotations.NullMarked;
