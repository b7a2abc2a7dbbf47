/** Ledgers of offices become lives: what their rows tell of applications is taken over as events, and judged as these are. */
package org.gongkai.request.migration;
