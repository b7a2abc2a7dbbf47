/** Numbers behind section four of the report: how cases end, why, and after how long. */
package org.gongkai.litigation.figures;
