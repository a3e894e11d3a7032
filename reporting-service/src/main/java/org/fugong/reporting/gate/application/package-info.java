@NullMarked
package org.fugong.reporting.gate.application;

import org.jspecify.annotations.NullMarked;
