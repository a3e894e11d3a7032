@NullMarked
package org.fugong.reporting.advice.web;

import org.jspecify.annotations.NullMarked;
