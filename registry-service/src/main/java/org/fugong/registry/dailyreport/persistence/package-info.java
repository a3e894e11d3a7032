/** Daily reports in PostgreSQL. */
@NullMarked
package org.fugong.registry.dailyreport.persistence;

import org.jspecify.annotations.NullMarked;
