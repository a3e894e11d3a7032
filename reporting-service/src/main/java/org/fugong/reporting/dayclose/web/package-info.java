@NullMarked
package org.fugong.reporting.dayclose.web;

import org.jspecify.annotations.NullMarked;
