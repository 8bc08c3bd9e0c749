// Asks what the first view needs, while the rest of the page is still on its way.

import { attempt, get } from './api.js'
import { dayInQuarters } from './usage.js'

attempt(get('/v1/project'))
if (/^(#(\/(now)?)?)?$/.test(location.hash)) attempt(dayInQuarters())
