@NullMarked
package org.fugong.reporting.intake.web;

import org.jspecify.annotations.NullMarked;
