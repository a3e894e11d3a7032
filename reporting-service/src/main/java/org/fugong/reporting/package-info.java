@NullMarked
package org.fugong.reporting;

import org.jspecify.annotations.NullMarked;
