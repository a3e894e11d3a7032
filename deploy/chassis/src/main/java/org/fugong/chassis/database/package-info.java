/** What PostgreSQL takes in bulk. */
@NullMarked
package org.fugong.chassis.database;

import org.jspecify.annotations.NullMarked;
