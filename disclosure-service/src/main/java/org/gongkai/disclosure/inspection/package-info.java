/** How a body keeps what it makes public (自检自查): findings by rule, and a score by a scheme. */
package org.gongkai.disclosure.inspection;
