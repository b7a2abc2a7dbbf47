/** Corrections and voidings of records by hand, as far as the lives of applications allow them. */
package org.gongkai.request.correction;
