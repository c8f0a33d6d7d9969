/**
 * The words of the frameworks: guidelines as the MICIC Initiative titles them, principles and sectors in short forms of
 * our own, to be set beside the official texts before they are quoted.
 */
export const guidanceEn = {
  'guideline.G1': 'Track information on conflicts and natural disasters, and potential impact on migrants',
  'guideline.G2':
    'Collect and share information on migrants, subject to privacy, confidentiality, and the security and safety of migrants',
  'guideline.G3':
    'Empower migrants to help themselves, their families, and communities during and in the aftermath of crises',
  'guideline.G4': 'Incorporate migrants in prevention, preparedness, and emergency response systems',
  'guideline.G5': 'Involve migrants in contingency planning and integrate their needs and capacities',
  'guideline.G6': 'Communicate effectively with migrants',
  'guideline.G7': 'Establish coordination agreements in advance to leverage strengths and foster trust',
  'guideline.G8': 'Build capacity and learn lessons for emergency response and post-crisis action',
  'guideline.G9':
    'Communicate widely, effectively, and often with migrants on evolving crises and how to access help',
  'guideline.G10': 'Facilitate migrants’ ability to move to safety',
  'guideline.G11': 'Provide humanitarian assistance to migrants without discrimination',
  'guideline.G12': 'Establish clear referral procedures among stakeholders',
  'guideline.G13': 'Relocate and evacuate migrants when needed',
  'guideline.G14': 'Address migrants’ immediate needs and support migrants to rebuild lives',
  'guideline.G15': 'Support migrants’ host communities',

  'principle.P1': 'First, save lives',
  'principle.P2': 'All migrants have human rights, whatever their status',
  'principle.P3': 'States bear the primary responsibility',
  'principle.P4': 'Private sector, organisations and civil society have a role',
  'principle.P5': 'Humanity, neutrality, impartiality, independence',
  'principle.P6': 'Migrants are rights holders and capable actors',
  'principle.P7': 'Migrants strengthen the States they live in and come from',
  'principle.P8': 'Action at local, national, regional and international level',
  'principle.P9': 'Partnership, cooperation and coordination',
  'principle.P10': 'Research, learning and innovation',

  'sector.camp-tracking': 'Camps and displacement tracking',
  'sector.shelter': 'Shelter and household items',
  'sector.transport': 'Transport assistance',
  'sector.health': 'Health support',
  'sector.psychosocial': 'Psychosocial support',
  'sector.reintegration': '(Re)integration assistance',
  'sector.stabilization': 'Community stabilization and transition',
  'sector.drr': 'Disaster risk reduction and resilience',
  'sector.land-property': 'Land and property support',
  'sector.counter-trafficking': 'Counter-trafficking and protection of vulnerable migrants',
  'sector.hbm': 'Humanitarian border management',
  'sector.consular': 'Emergency consular services',
  'sector.diaspora': 'Diaspora and human resources',
  'sector.policy': 'Migration policy and legislation',
  'sector.communications': 'Humanitarian communications',

  'lens.protection': 'Protection',
  'lens.gender': 'Gender',
  'lens.accountability': 'Accountability to people affected',
  'lens.inclusion': 'Inclusion',
  'lens.environment': 'Environment',

  'stakeholder.host-state': 'Host State',
  'stakeholder.origin-state': 'State of origin',
  'stakeholder.transit-state': 'State of transit',
  'stakeholder.organisation': 'International organisation',
  'stakeholder.civil-society': 'Civil society',
  'stakeholder.migrants': 'Migrants',
  'stakeholder.private-sector': 'Private sector',

  'rating.P': 'performed without challenges',
  'rating.S': 'performed with some challenges',
  'rating.M': 'performed with major challenges',
  'rating.U': 'not achieved',
  'rating.not-rated': 'not rated',
} as const;
