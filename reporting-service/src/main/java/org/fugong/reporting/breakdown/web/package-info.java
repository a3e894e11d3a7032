@NullMarked
package org.fugong.reporting.breakdown.web;

import org.jspecify.annotations.NullMarked;
