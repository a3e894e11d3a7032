@NullMarked
package org.fugong.reporting.merging;

import org.jspecify.annotations.NullMarked;
