/** Daily reports, who owes one, and who is reminded. */
@NullMarked
package org.fugong.registry.dailyreport.application;

import org.jspecify.annotations.NullMarked;
