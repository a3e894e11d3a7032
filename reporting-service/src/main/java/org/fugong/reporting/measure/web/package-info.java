@NullMarked
package org.fugong.reporting.measure.web;

import org.jspecify.annotations.NullMarked;
