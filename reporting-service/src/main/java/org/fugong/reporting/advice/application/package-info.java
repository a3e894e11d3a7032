@NullMarked
package org.fugong.reporting.advice.application;

import org.jspecify.annotations.NullMarked;
