@NullMarked
package org.fugong.reporting.intake.application;

import org.jspecify.annotations.NullMarked;
