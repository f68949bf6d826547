<FeatureTypeStyle xmlns="http://www.opengis.net/se" xmlns:ogc="http://www.opengis.net/ogc" version="1.1.0">
  <Description><Title>用地<Localized lang="en">Land use</Localized></Title></Description>
  <Rule>
    <Name>industry</Name>
    <Description><Title><Localized lang="zh-CN">工业</Localized><Localized lang="en-GB">Industry</Localized></Title></Description>
    <ogc:Filter><ogc:PropertyIsEqualTo><ogc:PropertyName>use</ogc:PropertyName><ogc:Literal>M</ogc:Literal></ogc:PropertyIsEqualTo></ogc:Filter>
    <PolygonSymbolizer>
      <Fill>
        <SvgParameter name="fill">#d9a679</SvgParameter>
        <SvgParameter name="fill-opacity">0.6</SvgParameter>
      </Fill>
    </PolygonSymbolizer>
    <PolygonSymbolizer>
      <Fill>
        <GraphicFill>
          <Graphic>
            <Mark><WellKnownName>shape://times</WellKnownName><Stroke><SvgParameter name="stroke">#804000</SvgParameter><SvgParameter name="stroke-width">0.5</SvgParameter></Stroke></Mark>
            <Size>12</Size>
            <Rotation>15</Rotation>
          </Graphic>
        </GraphicFill>
      </Fill>
      <Stroke><SvgParameter name="stroke">#804000</SvgParameter><SvgParameter name="stroke-dasharray">6 2 1 2</SvgParameter></Stroke>
    </PolygonSymbolizer>
  </Rule>
  <Rule>
    <ogc:Filter>
      <ogc:And>
        <ogc:Intersects><ogc:PropertyName>geometry</ogc:PropertyName><gml:Polygon xmlns:gml="http://www.opengis.net/gml"><gml:exterior><gml:LinearRing><gml:posList>120 30 121 30 121 31 120 30</gml:posList></gml:LinearRing></gml:exterior></gml:Polygon></ogc:Intersects>
        <ogc:PropertyIsGreaterThan><ogc:Mul><ogc:PropertyName>area</ogc:PropertyName><ogc:Literal>0.0001</ogc:Literal></ogc:Mul><ogc:Literal>5</ogc:Literal></ogc:PropertyIsGreaterThan>
      </ogc:And>
    </ogc:Filter>
    <LegendGraphic><Graphic/></LegendGraphic>
    <PolygonSymbolizer>
      <Fill><GraphicFill><Graphic><Mark><WellKnownName>line</WellKnownName></Mark></Graphic></GraphicFill></Fill>
      <Displacement><DisplacementX>2</DisplacementX></Displacement>
    </PolygonSymbolizer>
  </Rule>
  <Rule><ElseFilter/><PolygonSymbolizer><Fill><SvgParameter name="fill"><Categorize fallbackValue="#000000"><LookupValue><ogc:PropertyName>far</ogc:PropertyName></LookupValue><Value>#ffffcc</Value><Threshold>1</Threshold><Value>#fd8d3c</Value><Threshold>2.5</Threshold><Value>#bd0026</Value></Categorize></SvgParameter></Fill></PolygonSymbolizer></Rule>
</FeatureTypeStyle>
