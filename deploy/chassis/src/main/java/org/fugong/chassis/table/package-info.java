/** CSV and XLSX as streams of rows. */
@NullMarked
package org.fugong.chassis.table;

import org.jspecify.annotations.NullMarked;
