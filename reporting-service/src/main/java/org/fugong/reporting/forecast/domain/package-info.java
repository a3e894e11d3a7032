/** When a share will be reached, by what happened so far, and how far off such words were. */
@NullMarked
package org.fugong.reporting.forecast.domain;

import org.jspecify.annotations.NullMarked;
