@NullMarked
package org.fugong.reporting.intake.persistence;

import org.jspecify.annotations.NullMarked;
