@NullMarked
package org.fugong.reporting.intake;

import org.jspecify.annotations.NullMarked;
