@NullMarked
package org.fugong.reporting.quality.web;

import org.jspecify.annotations.NullMarked;
