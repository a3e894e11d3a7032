@NullMarked
package org.fugong.reporting.intake.domain;

import org.jspecify.annotations.NullMarked;
